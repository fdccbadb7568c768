/** Messages of the company slice: an organisation we deal with. */
package org.annals.api.company;
