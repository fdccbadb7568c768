package org.annals.command.delivery;

import java.util.Locale;
import java.util.Map;
import org.annals.api.RecipientRule;
import org.annals.command.decision.RecipientRules;
import org.annals.platform.setting.SettingRefused;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The rules that are set, such as {@code CRM_RECIPIENTS_QUOTE}, or else {@code partial} for quotes and
 * {@code all-or-nothing} for what binds people.
 */
@Component
class RecipientRuleSettings implements RecipientRules {
    private static final Map<String, RecipientRule> WORDS =
            Map.of("partial", RecipientRule.PARTIAL, "all-or-nothing", RecipientRule.ALL_OR_NOTHING);
    private static final Map<String, RecipientRule> UNLESS_SET = Map.of("quote", RecipientRule.PARTIAL);

    private final Environment environment;

    RecipientRuleSettings(Environment environment) {
        this.environment = environment;
        UNLESS_SET.keySet().forEach(this::of);
    }

    @Override
    public RecipientRule of(String documentType) {
        String setting = "CRM_RECIPIENTS_" + documentType.toUpperCase(Locale.ROOT);
        String word = environment.getProperty(setting);
        if (word == null || word.isBlank()) {
            return UNLESS_SET.getOrDefault(documentType, RecipientRule.ALL_OR_NOTHING);
        }
        RecipientRule rule = WORDS.get(word.strip());
        if (rule == null) {
            throw new SettingRefused(setting, "must be partial or all-or-nothing");
        }
        return rule;
    }
}
