/** The programs as they really run: processes of their own, over HTTP, killed and started again. */
package org.annals.standalone.process;
