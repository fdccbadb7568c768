/** Identity: users, their roles, and how they sign in. */
package org.annals.command.identity;
