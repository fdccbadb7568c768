/** What both services need and no slice owns. */
package org.annals.platform;
