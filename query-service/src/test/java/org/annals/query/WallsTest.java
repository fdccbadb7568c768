package org.annals.query;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** The walls of the read side. */
@AnalyzeClasses(packages = "org.annals", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

    @ArchTest
    static final ArchRule the_read_side_never_sees_the_command_side = noClasses()
            .that()
            .resideInAPackage("org.annals.query..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.annals.command..");

    @ArchTest
    static final ArchRule a_projection_never_sends_a_command = noClasses()
            .that()
            .resideInAPackage("org.annals.query..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(CommandGateway.class);

    /**
     * Slices share tables, which SQL may join, but no code. What all of them need is in {@code filling}, {@code projecting} and
     * {@code reading}; what one slice publishes for others has a package of its own, {@code delivery.summary} and
     * {@code mailbox.signin}.
     */
    @ArchTest
    static final ArchRule slices_do_not_know_each_other = slices().matching("org.annals.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), shared());

    @ArchTest
    static final ArchRule what_is_shared_knows_no_slice = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.annals.query.filling..", "org.annals.query.projecting..", "org.annals.query.reading..")
            .should()
            .dependOnClassesThat(sliceOwned());

    @ArchTest
    static final ArchRule filling_knows_nothing_of_reading = noClasses()
            .that()
            .resideInAPackage("org.annals.query.projecting..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.annals.query.reading..");

    @ArchTest
    static final ArchRule controllers_keep_to_themselves = classes()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .and()
            .resideInAPackage("org.annals.query..")
            .should()
            .bePackagePrivate();

    private static DescribedPredicate<JavaClass> shared() {
        return JavaClass.Predicates.resideInAnyPackage(
                "org.annals.query.filling..",
                "org.annals.query.projecting..",
                "org.annals.query.reading..",
                "org.annals.query.delivery.summary..",
                "org.annals.query.mailbox.signin..");
    }

    private static DescribedPredicate<JavaClass> sliceOwned() {
        return JavaClass.Predicates.resideInAPackage("org.annals.query.(*)..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                        "org.annals.query.filling..", "org.annals.query.projecting..", "org.annals.query.reading..")));
    }
}
