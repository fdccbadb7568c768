package org.annals.platform.crypto;

import com.google.crypto.tink.Aead;

/**
 * A keyset ready for use.
 *
 * @param primaryId the id of the key that seals, as it stands in front of what it sealed
 */
record Keys(Aead aead, int primaryId) {}
