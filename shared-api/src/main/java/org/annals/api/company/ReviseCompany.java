package org.annals.api.company;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Replaces the details of a company. */
public record ReviseCompany(@TargetAggregateIdentifier UUID companyId, long expectedVersion, CompanyDetails details)
        implements CompanyCommand {}
