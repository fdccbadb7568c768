/** Messages of the saved view slice: a list as somebody likes to see it, under a name. */
package org.annals.api.savedview;
