package org.annals.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.annals.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class LateTransactionsTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static HikariDataSource pool;

    private final JdbcClient jdbc = JdbcClient.create(pool);
    private final TransactionTemplate transaction = new TransactionTemplate(new LateTransactions(pool));

    /** Writes down which way it was done, and by which transaction. */
    private final LateTransactions.PutOff work = new LateTransactions.PutOff() {
        @Override
        public void within(Connection connection) throws SQLException {
            connection.createStatement().execute("INSERT INTO done VALUES ('within')");
        }

        @Override
        public void alone() {
            byOthers().sql("INSERT INTO done VALUES ('alone')").update();
        }
    };

    @BeforeAll
    static void open() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(DATABASE.url());
        settings.setUsername(DATABASE.user());
        settings.setMaximumPoolSize(3);
        pool = new HikariDataSource(settings);
        JdbcClient.create(pool).sql("CREATE TABLE done (what text)").update();
    }

    @AfterAll
    static void close() {
        pool.close();
    }

    @BeforeEach
    void nothingDone() {
        jdbc.sql("DELETE FROM done").update();
    }

    @Test
    void without_a_statement_no_connection_is_taken() {
        transaction.executeWithoutResult(status ->
                assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero());
    }

    @Test
    void what_is_all_there_is_to_do_is_done_alone_at_the_end() {
        transaction.executeWithoutResult(status -> {
            putOff();
            assertThat(doneByNow()).isEmpty();
        });

        assertThat(doneByNow()).containsExactly("alone");
    }

    @Test
    void what_was_put_off_comes_before_the_first_statement_and_in_its_transaction() {
        transaction.executeWithoutResult(status -> {
            putOff();
            assertThat(doneInTransaction()).containsExactly("within");
            assertThat(doneByNow()).isEmpty();
            assertThat(LateTransactions.unbegun()).isEmpty();
        });

        assertThat(doneByNow()).containsExactly("within");
    }

    @Test
    void what_is_taken_back_is_never_done() {
        transaction.executeWithoutResult(status -> {
            putOff();
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            putOff();
            assertThat(doneInTransaction()).containsExactly("within");
            status.setRollbackOnly();
        });

        assertThat(doneByNow()).isEmpty();
    }

    @Test
    void no_statement_gets_past_what_failed() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    LateTransactions.unbegun().orElseThrow().putOff(failing());
                    assertThatThrownBy(this::doneInTransaction).hasMessageContaining("planted");
                    jdbc.sql("INSERT INTO done VALUES ('past it')").update();
                }))
                .hasMessageContaining("planted");

        assertThat(doneByNow()).isEmpty();
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
    }

    @Test
    void a_failure_at_the_end_is_that_of_the_transaction() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> LateTransactions.unbegun().orElseThrow().putOff(failing())))
                .hasMessage("planted");
    }

    @Test
    void a_transaction_of_its_own_in_between_does_nothing_for_the_one_around_it() {
        TransactionTemplate itsOwn = new TransactionTemplate(transaction.getTransactionManager());
        itsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

        transaction.executeWithoutResult(status -> {
            putOff();
            itsOwn.executeWithoutResult(
                    own -> jdbc.sql("INSERT INTO done VALUES ('its own')").update());
            assertThat(doneByNow()).containsExactly("its own");
            status.setRollbackOnly();
        });

        assertThat(doneByNow()).containsExactly("its own");
    }

    @Test
    void outside_a_transaction_there_is_none_that_has_not_begun() {
        assertThat(LateTransactions.unbegun()).isEmpty();

        transaction.executeWithoutResult(status -> putOff());

        assertThat(LateTransactions.unbegun()).isEmpty();
    }

    private void putOff() {
        LateTransactions.unbegun().orElseThrow().putOff(work);
    }

    private static LateTransactions.PutOff failing() {
        return new LateTransactions.PutOff() {
            @Override
            public void within(Connection connection) {
                throw new IllegalStateException("planted");
            }

            @Override
            public void alone() {
                throw new IllegalStateException("planted");
            }
        };
    }

    private List<String> doneInTransaction() {
        return jdbc.sql("SELECT what FROM done").query(String.class).list();
    }

    /** As others see it. */
    private static List<String> doneByNow() {
        return byOthers().sql("SELECT what FROM done").query(String.class).list();
    }

    private static JdbcClient byOthers() {
        return JdbcClient.create(DATABASE.dataSource());
    }
}
