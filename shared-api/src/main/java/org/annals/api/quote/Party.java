package org.annals.api.quote;

/** A party as printed on an issued document: a copy, so that later edits never change what was issued. */
public record Party(String name, String address, String country, String taxId, String email, String phone) {}
