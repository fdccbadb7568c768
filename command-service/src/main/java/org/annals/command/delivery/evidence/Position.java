package org.annals.command.delivery.evidence;

/**
 * How far an inbox was read (RFC 9051 section 2.3.1.1).
 *
 * @param uidValidity when the server changes it, all UIDs have lost their meaning
 * @param uid the last message looked at; 0 before the first
 */
public record Position(long uidValidity, long uid) {}
