/** Contacts: people, at a company or on their own. */
package org.annals.command.contact;
