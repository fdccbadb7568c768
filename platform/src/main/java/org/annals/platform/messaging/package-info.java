/** Axon Framework wired to that database: event store, tokens, serialisation, metadata. */
package org.annals.platform.messaging;
