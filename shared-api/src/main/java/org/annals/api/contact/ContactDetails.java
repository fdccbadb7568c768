package org.annals.api.contact;

import java.util.UUID;

/**
 * What we know about a person.
 *
 * @param companyId the company they work at, or null
 * @param email unique among contacts regardless of case
 * @param language ISO 639-1 code of the language we write to them in
 */
public record ContactDetails(
        UUID companyId, String firstName, String lastName, String email, String phone, String language) {}
