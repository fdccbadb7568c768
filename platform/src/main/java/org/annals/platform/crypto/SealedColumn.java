package org.annals.platform.crypto;

/**
 * Where sealed secrets are stored.
 *
 * @param table with its schema
 * @param id the column with the row's id, a uuid
 * @param column the column with the sealed secret, or null
 * @param placePrefix what stands before the id in the place the secret is sealed for
 */
public record SealedColumn(String table, String id, String column, String placePrefix) {}
