/** Messages of the contact slice: a person, at a company or on their own. */
package org.annals.api.contact;
