package org.annals.api.company;

/** What can be asked of a company. */
public sealed interface CompanyCommand permits CreateCompany, ReviseCompany {}
