/** The one-command start: PostgreSQL, both services and a demo mailbox in one process, over one data folder. */
package org.annals.standalone;
