package org.annals.command.template;

import java.util.UUID;
import org.annals.api.template.BuiltInTemplate;
import org.annals.api.template.EmailTemplateRestored;
import org.annals.api.template.EmailTemplateRevised;
import org.annals.api.template.RestoreEmailTemplate;
import org.annals.api.template.ReviseEmailTemplate;
import org.annals.api.template.TemplateContent;
import org.annals.api.template.TemplateKey;
import org.annals.api.template.TemplateKind;
import org.annals.api.template.TemplateLanguage;
import org.annals.platform.problem.InvalidInput;
import org.annals.platform.problem.StaleVersion;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class EmailTemplateTest {
    private static final TemplateKey KEY = new TemplateKey(TemplateKind.QUOTE_SEND, TemplateLanguage.EN);
    private static final UUID ID = KEY.id();
    private static final TemplateContent OURS = new TemplateContent("Our offer", "<p>Hello {{contact.firstName}}</p>");
    private static final TemplateContent OTHER = new TemplateContent("Our best offer", "<p>Hi</p>");
    private static final TemplateContent ORIGINAL = BuiltInTemplate.of(KEY);

    private final FixtureConfiguration<EmailTemplate> template = new AggregateTestFixture<>(EmailTemplate.class);

    @Test
    void the_built_in_template_has_version_0_and_can_be_changed_without_ever_having_been_created() {
        template.givenNoPriorActivity()
                .when(revise(0, OURS))
                .expectEvents(new EmailTemplateRevised(ID, KEY, OURS))
                .expectResultMessagePayload(1L);
    }

    @Test
    void each_save_is_an_event() {
        template.given(new EmailTemplateRevised(ID, KEY, OURS))
                .when(revise(1, OTHER))
                .expectEvents(new EmailTemplateRevised(ID, KEY, OTHER))
                .expectResultMessagePayload(2L);
    }

    @Test
    void saving_what_it_says_already_changes_nothing() {
        template.given(new EmailTemplateRevised(ID, KEY, OURS))
                .when(revise(1, OURS))
                .expectNoEvents()
                .expectResultMessagePayload(1L);
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        template.given(new EmailTemplateRevised(ID, KEY, OURS))
                .when(revise(0, OTHER))
                .expectNoEvents()
                .expectException(StaleVersion.class);
        template.givenNoPriorActivity().when(revise(1, OTHER)).expectNoEvents().expectException(StaleVersion.class);
    }

    @Test
    void what_is_saved_is_harmless() {
        template.givenNoPriorActivity()
                .when(revise(0, new TemplateContent(" Hi ", "<p onclick=\"x()\">Hi</p><script>x()</script>")))
                .expectEvents(new EmailTemplateRevised(ID, KEY, new TemplateContent("Hi", "<p>Hi</p>")));
    }

    @Test
    void unknown_variables_never_become_an_event() {
        template.givenNoPriorActivity()
                .when(revise(0, new TemplateContent("{{invoice.number}}", "<p>Hi</p>")))
                .expectNoEvents()
                .expectException(InvalidInput.class);
    }

    @Test
    void the_built_in_words_can_be_restored_and_are_kept_with_the_event() {
        template.given(new EmailTemplateRevised(ID, KEY, OURS))
                .when(new RestoreEmailTemplate(ID, KEY))
                .expectEvents(new EmailTemplateRestored(ID, KEY, ORIGINAL))
                .expectResultMessagePayload(2L);
    }

    @Test
    void restoring_what_is_built_in_anyway_changes_nothing() {
        template.givenNoPriorActivity()
                .when(new RestoreEmailTemplate(ID, KEY))
                .expectNoEvents()
                .expectResultMessagePayload(0L);
        template.given(new EmailTemplateRevised(ID, KEY, OURS), new EmailTemplateRestored(ID, KEY, ORIGINAL))
                .when(new RestoreEmailTemplate(ID, KEY))
                .expectNoEvents()
                .expectResultMessagePayload(2L);
    }

    @Test
    void the_words_of_an_older_release_make_room_for_the_built_in_ones_of_today() {
        template.given(new EmailTemplateRestored(ID, KEY, OTHER))
                .when(new RestoreEmailTemplate(ID, KEY))
                .expectEvents(new EmailTemplateRestored(ID, KEY, ORIGINAL));
    }

    private static ReviseEmailTemplate revise(long version, TemplateContent content) {
        return new ReviseEmailTemplate(ID, KEY, version, content);
    }
}
