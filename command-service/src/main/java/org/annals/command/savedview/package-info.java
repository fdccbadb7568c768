/** Saved views: a list as somebody likes to see it, under a name, for oneself or for everybody. */
package org.annals.command.savedview;
