package org.annals.command.template;

import jakarta.validation.Valid;
import org.annals.api.template.RestoreEmailTemplate;
import org.annals.api.template.ReviseEmailTemplate;
import org.annals.api.template.TemplateKey;
import org.annals.command.decision.Commands;
import org.annals.platform.problem.NotFound;
import org.annals.platform.request.IfMatch;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.Written;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Templates over HTTP; only administrators change them, everybody may look at a preview. */
@RestController
@RequestMapping("/api/v1/templates/{kind}/{language}")
class TemplateController {
    private final Commands commands;
    private final TemplatePreview preview;

    TemplateController(Commands commands, TemplatePreview preview) {
        this.commands = commands;
        this.preview = preview;
    }

    /** Saves a new version. A template that was never changed has version 0. */
    @PutMapping
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Written> revise(
            @PathVariable String kind,
            @PathVariable String language,
            IfMatch ifMatch,
            @Valid @RequestBody TemplateRequest request) {
        TemplateKey key = key(kind, language);
        return commands.change(key.id(), new ReviseEmailTemplate(key.id(), key, ifMatch.version(), request.content()));
    }

    @PostMapping("/restore-default")
    @OneDecision
    @PreAuthorize("hasRole('admin')")
    ResponseEntity<Written> restore(@PathVariable String kind, @PathVariable String language) {
        TemplateKey key = key(kind, language);
        return commands.change(key.id(), new RestoreEmailTemplate(key.id(), key));
    }

    /** Shows what a mail would say. Stores nothing. */
    @PostMapping("/preview")
    MailText preview(
            @PathVariable String kind, @PathVariable String language, @Valid @RequestBody PreviewRequest request) {
        return preview.of(key(kind, language), request);
    }

    private static TemplateKey key(String kind, String language) {
        return TemplateKey.ofWireNames(kind, language)
                .orElseThrow(() -> new NotFound("template", kind + "/" + language));
    }
}
