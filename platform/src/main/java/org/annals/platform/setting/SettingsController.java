package org.annals.platform.setting;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the settings and whether they are set. */
@RestController
class SettingsController {

    private final ObjectProvider<DocumentedSetting.Group> settings;
    private final Environment environment;

    SettingsController(ObjectProvider<DocumentedSetting.Group> settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The list as an object, so that it can grow. */
    record Settings(List<SettingInfo> items) {}

    @GetMapping("/api/v1/admin/settings")
    @PreAuthorize("hasRole('admin')")
    Settings settings() {
        return new Settings(settings.stream()
                .flatMap(group -> group.settings().stream())
                .map(setting -> new SettingInfo(setting.name(), isSet(setting.name()), setting.description()))
                .sorted(Comparator.comparing(SettingInfo::name))
                .toList());
    }

    private boolean isSet(String name) {
        var value = environment.getProperty(name);
        return value != null && !value.isBlank();
    }
}
