package org.annals.command.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.annals.command.delivery.evidence.Bounces;
import org.annals.command.delivery.evidence.ImapAccess;
import org.annals.command.delivery.evidence.MailboxDoctor;
import org.annals.command.delivery.evidence.SentFolder;
import org.annals.command.delivery.oauth.OAuthProviders;
import org.annals.command.delivery.submission.ConnectionReuse;
import org.annals.command.delivery.submission.SmtpSubmission;
import org.annals.command.delivery.submission.SubmissionTimeouts;
import org.annals.command.delivery.submission.TargetGuard;
import org.annals.platform.messaging.PromptEventSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The delivery machinery: queue rows in the transaction of their events, the saga, its persisted deadlines, the engine. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final String SAGA = "delivery-saga";

    @Bean
    DeliverySettings deliverySettings(Environment environment) {
        return DeliverySettings.from(environment);
    }

    @Bean
    ImapAccess imapAccess(SubmissionTimeouts timeouts, TargetGuard guard) {
        return new ImapAccess(timeouts, guard);
    }

    @Bean
    MailboxDoctor mailboxDoctor(SmtpSubmission smtp, ImapAccess imap) {
        return new MailboxDoctor(smtp, imap);
    }

    @Bean
    SentFolder sentFolder(ImapAccess access) {
        return new SentFolder(access);
    }

    @Bean
    Bounces bounces(ImapAccess access, Clock clock) {
        return new Bounces(access, clock);
    }

    @Bean
    EvidencePolicy evidencePolicy(DeliverySettings settings) {
        return settings.evidence();
    }

    @Bean
    RetryPolicy retryPolicy(DeliverySettings settings) {
        return settings.retries();
    }

    @Bean
    SenderPatience senderPatience(Environment environment) {
        return SenderPatience.of(environment.getProperty(SenderPatience.SETTING));
    }

    @Bean
    TargetGuard targetGuard(Environment environment) {
        return new TargetGuard(environment.getProperty(TargetGuard.SETTING));
    }

    @Bean
    OAuthProviders oauthProviders(Environment environment, TargetGuard guard, Clock clock) {
        return new OAuthProviders(environment, guard, clock);
    }

    @Bean
    SubmissionTimeouts submissionTimeouts(Environment environment) {
        return SmtpPatience.from(environment);
    }

    @Bean
    SmtpSubmission smtpSubmission(SubmissionTimeouts timeouts, TargetGuard guard, DeliverySettings settings) {
        return new SmtpSubmission(timeouts, guard, ConnectionReuse.of(settings.messagesPerConnection()));
    }

    @Bean
    RecurringTask<Void> endOverdueDeliveries(Expiry expiry) {
        return Tasks.recurring("end-overdue-deliveries", FixedDelay.ofSeconds(20))
                .execute((instance, context) -> expiry.endWhatIsOverdue());
    }

    @Bean
    ConfigurerModule deliveryProcessors(ObjectProvider<PromptEventSource> events) {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor(OpenDeliveries.GROUP)
                .registerPooledStreamingEventProcessor(
                        SAGA,
                        configuration -> events.getObject(),
                        (configuration, processor) -> processor
                                .initialSegmentCount(2)
                                .batchSize(50)
                                .initialToken(StreamableMessageSource::createHeadToken));
    }

    @Bean
    SagaStore<Object> sagaStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcSagaStore.builder()
                .connectionProvider(connections)
                .sqlSchema(new PostgresSagaSqlSchema(SagaSchema.builder()
                        .sagaEntryTable("command.saga_entry")
                        .revisionColumn("revision")
                        .serializedSagaColumn("serialized_saga")
                        .associationValueEntryTable("command.association_value_entry")
                        .associationKeyColumn("association_key")
                        .associationValueColumn("association_value")
                        .sagaIdColumn("saga_id")
                        .sagaTypeColumn("saga_type")
                        .build()))
                .serializer(serializer)
                .build();
    }
}
