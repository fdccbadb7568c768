/** The folder everything lives in: who holds it, and the secrets kept beside the database. */
package org.annals.standalone.datafolder;
