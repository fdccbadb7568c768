/** The command side: what may be asked, what is decided, and how mail gets out. */
package org.annals.command;
