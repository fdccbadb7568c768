package org.annals.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house and what each may know. Only from here all of them are in sight. */
@AnalyzeClasses(packages = "org.annals", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {

    private static final String API = "org.annals.api..";
    private static final String PLATFORM = "org.annals.platform..";
    private static final String DOCUMENTS = "org.annals.documents..";
    private static final String COMMAND = "org.annals.command..";
    private static final String QUERY = "org.annals.query..";
    private static final String STANDALONE = "org.annals.standalone..";

    @ArchTest
    static final ArchRule messages_know_java_validation_and_axons_routing_annotations_alone = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    API,
                    "java..",
                    "jakarta.validation..",
                    "org.jspecify.annotations",
                    "org.axonframework.modelling.command",
                    "org.axonframework.serialization");

    @ArchTest
    static final ArchRule the_platform_knows_no_service_and_no_document = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DOCUMENTS, COMMAND, QUERY);

    @ArchTest
    static final ArchRule documents_know_no_framework_and_no_service = noClasses()
            .that()
            .resideInAPackage(DOCUMENTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PLATFORM, COMMAND, QUERY, "org.springframework..", "org.axonframework..");

    @ArchTest
    static final ArchRule the_command_side_never_sees_the_query_side = noClasses()
            .that()
            .resideInAPackage(COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(QUERY);

    @ArchTest
    static final ArchRule the_query_side_never_sees_the_command_side = noClasses()
            .that()
            .resideInAPackage(QUERY)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(COMMAND);

    @ArchTest
    static final ArchRule nobody_knows_the_standalone = noClasses()
            .that()
            .resideOutsideOfPackage(STANDALONE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STANDALONE);

    @ArchTest
    static final ArchRule the_demo_works_through_the_public_api = noClasses()
            .that()
            .resideInAPackage("org.annals.standalone.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(API, COMMAND, QUERY, "org.axonframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule packages_are_named_after_the_business_not_after_layers = noClasses()
            .should()
            .resideInAnyPackage("..service..", "..services..", "..impl..", "..util..", "..utils..", "..dto..");
}
