package org.annals.api.company;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Creates a company. */
public record CreateCompany(@TargetAggregateIdentifier UUID companyId, CompanyDetails details)
        implements CompanyCommand {}
