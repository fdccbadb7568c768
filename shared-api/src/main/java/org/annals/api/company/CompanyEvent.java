package org.annals.api.company;

/** What happened to a company. */
public sealed interface CompanyEvent permits CompanyCreated, CompanyRevised {}
