/** Pure functions from a document model to PDF bytes: fonts, layout and the totals as issued. */
package org.annals.documents;
