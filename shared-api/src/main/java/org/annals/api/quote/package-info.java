/** Messages of the quote slice: an offer, from draft to sent. */
package org.annals.api.quote;
