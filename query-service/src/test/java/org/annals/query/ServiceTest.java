package org.annals.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.sql.DataSource;
import org.annals.query.projecting.Fillers;
import org.annals.query.projecting.Generations;
import org.annals.query.testing.Answer;
import org.annals.query.testing.ReadSideTest;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class ServiceTest extends ReadSideTest {

    @Autowired
    private Fillers fillers;

    @Autowired
    private Generations generations;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private List<DataSource> databases;

    @ParameterizedTest
    @ValueSource(strings = {"directory", "documents", "audit", "figures"})
    void each_view_has_a_pooled_processor(String view) {
        assertThat(fillers.processor(generations.live(view))).containsInstanceOf(PooledStreamingEventProcessor.class);
    }

    @Test
    void rows_and_tokens_share_the_one_transaction_manager_and_database() {
        assertThat(transactions).isInstanceOf(JdbcTransactionManager.class);
        assertThat(databases).hasSize(1);
    }

    @Test
    void health_tells_how_far_each_view_has_come() {
        Answer health = anonymous().get("/api/health");

        assertThat(health.at("/components/projections/status"))
                .as(health.toString())
                .isEqualTo("UP");
        assertThat(health.at("/components/projections/detail")).contains("directory", "documents", "audit", "figures");
    }

    @Test
    void the_description_names_every_answer() {
        Answer api = anonymous().get("/api/v1/openapi.json");

        assertThat(api.json().at("/components/schemas").propertyNames())
                .contains(
                        "Company",
                        "CompanyPage",
                        "Contact",
                        "ContactPage",
                        "Issuer",
                        "IssuerPage",
                        "Mailbox",
                        "MailboxPage",
                        "User",
                        "UserPage",
                        "Me",
                        "Quote",
                        "QuoteSummary",
                        "QuotePage",
                        "QuoteLine",
                        "Totals",
                        "TaxTotal",
                        "Money",
                        "Delivery",
                        "DeliverySummary",
                        "DeliveryPage",
                        "Attempt",
                        "Recipient",
                        "AuditEntry",
                        "AuditPage",
                        "Actor",
                        "FieldChange",
                        "Rebuild",
                        "RebuildPage",
                        "RebuildRequest",
                        "Difference",
                        "DeadLetter",
                        "DeadLetterPage",
                        "LiveChange");
        assertThat(api.json().at("/components/schemas/Attempt/properties").propertyNames())
                .contains("class");
        assertThat(api.at(
                        "/paths/~1api~1v1~1quotes~1{id}~1pdf/get/responses/200/content/application~1pdf/schema/format"))
                .isEqualTo("binary");
    }
}
