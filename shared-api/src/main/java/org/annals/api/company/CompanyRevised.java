package org.annals.api.company;

import java.util.UUID;

/** The company now has these details. */
public record CompanyRevised(UUID companyId, CompanyDetails details) implements CompanyEvent {}
