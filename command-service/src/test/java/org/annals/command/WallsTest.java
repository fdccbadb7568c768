package org.annals.command;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls of the house, seen from the command side: who may know whom, and what a decision must not touch. */
class WallsTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.annals");
    private static final String[] OUTSIDE_WORLD = {
        "java.io..",
        "java.net..",
        "java.nio.file..",
        "java.sql..",
        "javax.sql..",
        "java.util.concurrent..",
        "jakarta.mail..",
        "jakarta.servlet..",
        "org.springframework.core..",
        "org.springframework.http..",
        "org.springframework.jdbc..",
        "org.springframework.transaction..",
        "org.springframework.web.."
    };
    private static final DescribedPredicate<JavaClass> DECISIONS = describe(
            "aggregates, rules, policies, calculators and recipients",
            type -> type.isAnnotatedWith(Aggregate.class)
                    || type.getSimpleName().matches(".*(Rules|Rule|Policy|Calculator)|Recipients"));

    @Test
    void the_command_side_never_looks_at_the_query_side() {
        noClasses()
                .that()
                .resideInAPackage("org.annals.command..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.annals.query..")
                .because("what is decided must follow from events, never from a read model that may lag behind")
                .check(HOUSE);
    }

    @Test
    void the_platform_knows_no_slice() {
        classes()
                .that()
                .resideInAPackage("org.annals.platform..")
                .should()
                .onlyDependOnClassesThat(resideOutsideOfPackage("org.annals..")
                        .or(resideInAnyPackage("org.annals.platform..", "org.annals.api")))
                .because("what both services share must not know what they are about")
                .check(HOUSE);
    }

    /** Every slice may know {@code decision} and {@code input}; those two know no slice. */
    @ParameterizedTest(name = "{0} may know {1}")
    @CsvSource({
        "decision,            nothing",
        "input,               nothing",
        "company,             nothing",
        "savedview,           nothing",
        "contact,             nothing",
        "issuer,              nothing",
        "identity,            nothing",
        "delivery.submission, nothing",
        "delivery.evidence,   delivery.submission",
        "delivery.oauth,      delivery.submission",
        "mailbox,             delivery.submission delivery.evidence delivery.oauth",
        "delivery,            mailbox delivery.submission delivery.evidence delivery.oauth",
        "template,            nothing",
        "quote,               mailbox delivery template"
    })
    void slices_know_only_whom_they_have_a_reason_to_know(String slice, String known) {
        boolean commonGround = slice.equals("decision") || slice.equals("input");
        String[] allowed = Stream.concat(
                        Stream.of(slice),
                        Stream.concat(
                                commonGround ? Stream.empty() : Stream.of("decision", "input"),
                                Stream.of(known.split(" "))))
                .map(name -> "org.annals.command." + name)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("org.annals.command." + slice)
                .should()
                .onlyDependOnClassesThat(
                        resideOutsideOfPackage("org.annals.command..").or(resideInAnyPackage(allowed)))
                .check(HOUSE);
    }

    @ParameterizedTest(name = "{0} knows of {1} only {2}")
    @CsvSource({
        "quote,    delivery, DocumentSource",
        "quote,    mailbox,  MailboxAccounts|MailboxAccess",
        "quote,    template, MailTemplates|MailText|MailFacts",
        "delivery, mailbox,  SendingAccounts?|MailboxAccounts?|ProbeMailbox|CountHolds"
    })
    void the_doors_between_slices_are_narrow(String slice, String neighbour, String doors) {
        noClasses()
                .that()
                .resideInAPackage("org.annals.command." + slice)
                .should()
                .dependOnClassesThat(describe(
                        "are not the door of " + neighbour,
                        type -> type.getPackageName().equals("org.annals.command." + neighbour)
                                && !type.getName().matches(".*\\.(" + doors + ")(\\$.*)?")))
                .check(HOUSE);
    }

    @Test
    void decisions_do_no_io() {
        noClasses()
                .that(DECISIONS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTSIDE_WORLD)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .because(
                        "a decision is replayed from its events and has to come out the same, anywhere and at any time")
                .check(HOUSE);
    }

    @Test
    void decisions_have_no_time_and_no_chance_of_their_own() {
        noClasses()
                .that(DECISIONS)
                .should()
                .callMethodWhere(describe("it asks for the time or for chance", WallsTest::isTimeOrChance))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(RandomGenerator.class)
                .because("the clock, ids and chance come in as arguments")
                .check(HOUSE);
    }

    @Test
    void the_saga_only_listens_and_sends_commands() {
        classes()
                .that()
                .areAnnotatedWith(Saga.class)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util",
                        "java.util.stream",
                        "java.util.function",
                        "com.fasterxml.jackson.annotation..",
                        "org.axonframework..",
                        "org.annals.api..",
                        "org.annals.command.delivery")
                .because("input and output inside its transaction would let another node handle the same event")
                .check(HOUSE);
    }

    @Test
    void no_folder_is_named_after_a_layer() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..",
                        "..services..",
                        "..impl..",
                        "..util..",
                        "..utils..",
                        "..helper..",
                        "..dto..",
                        "..model..")
                .because("folders are named after what they are about")
                .check(HOUSE);
    }

    private static boolean isTimeOrChance(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean givenAClock = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
        return switch (name) {
            case "now" -> owner.startsWith("java.time.") && !givenAClock;
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "randomUUID" -> owner.equals("java.util.UUID");
            case "random" -> owner.equals("java.lang.Math");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals("java.time.Clock");
            default -> false;
        };
    }
}
