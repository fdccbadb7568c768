package org.annals.api.company;

import java.util.UUID;

/** A company exists from now on. */
public record CompanyCreated(UUID companyId, CompanyDetails details) implements CompanyEvent {}
