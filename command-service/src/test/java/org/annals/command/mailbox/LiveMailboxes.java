package org.annals.command.mailbox;

import java.util.List;
import org.annals.command.decision.LiveAggregate;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AggregateModel;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** Real mailboxes in memory; what they write in their transaction goes to the given accounts. */
public final class LiveMailboxes {
    private final AggregateModel<Mailbox> model;

    public LiveMailboxes(MailboxAccounts accounts) {
        model = AnnotatedAggregateMetaModelFactory.inspectAggregate(
                Mailbox.class,
                MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(Mailbox.class),
                        new SimpleResourceParameterResolverFactory(List.of(accounts))));
    }

    /** One that the given history made. */
    public LiveAggregate<?> mailbox(Object registered) {
        return LiveAggregate.from(Mailbox::new, model, List.of(registered));
    }
}
