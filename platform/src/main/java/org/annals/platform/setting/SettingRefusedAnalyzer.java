package org.annals.platform.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused setting instead of a stack trace. */
class SettingRefusedAnalyzer extends AbstractFailureAnalyzer<SettingRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SettingRefused refused) {
        return new FailureAnalysis(
                refused.getMessage(), "Set %s and start again.".formatted(refused.setting()), refused);
    }
}
