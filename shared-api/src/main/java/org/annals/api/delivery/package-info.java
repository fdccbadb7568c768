/** Messages of the delivery slice: one message to its recipients, and everything that happened to it. */
package org.annals.api.delivery;
