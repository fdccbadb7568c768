package org.annals.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages outlive every service that exchanges them, so they are plain and depend on next to nothing. */
class MessagesTest {
    private static final JavaClasses MESSAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.annals.api");
    private static final DescribedPredicate<JavaClass> ROUTING_ANNOTATION = describe(
            "an annotation that routes commands", type -> type.isEquivalentTo(TargetAggregateIdentifier.class));
    private static final Set<Class<?>> CONSTANTS = Set.of(EventMetadata.class);

    @Test
    void messages_know_only_java_validation_and_the_routing_annotation() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "jakarta.validation..", "org.annals.api..")
                        .or(ROUTING_ANNOTATION))
                .because("they are the contract between services that share nothing else")
                .check(MESSAGES);
    }

    @Test
    void no_slice_speaks_of_another() {
        slices().matching("org.annals.api.(*)..")
                .should()
                .notDependOnEachOther()
                .check(MESSAGES);
    }

    @Test
    void a_message_is_a_record_an_enumeration_or_a_sealed_family_of_them() {
        assertThat(types())
                .filteredOn(type -> !CONSTANTS.contains(type))
                .allMatch(type -> type.isRecord() || type.isEnum() || type.isSealed() || type.isSynthetic());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_names_the_one_aggregate_it_is_for(Class<?> command) {
        assertThat(command.getRecordComponents())
                .filteredOn(component -> component.getAccessor().isAnnotationPresent(TargetAggregateIdentifier.class))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_says_first_whose_it_is(Class<?> event) {
        RecordComponent first = event.getRecordComponents()[0];
        String aggregate = event.getInterfaces()[0].getSimpleName().replace("Event", "");

        assertThat(first.getName()).isEqualToIgnoringCase(aggregate + "Id");
    }

    static List<Class<?>> commands() {
        return permittedBy("Command");
    }

    static List<Class<?>> events() {
        return permittedBy("Event");
    }

    private static List<Class<?>> permittedBy(String family) {
        return types().stream()
                .filter(type -> type.isSealed() && type.getSimpleName().endsWith(family))
                .flatMap(type -> Stream.<Class<?>>of(type.getPermittedSubclasses()))
                .toList();
    }

    private static List<Class<?>> types() {
        return MESSAGES.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }
}
