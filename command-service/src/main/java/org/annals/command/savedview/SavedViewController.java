package org.annals.command.savedview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.annals.api.savedview.CreateSavedView;
import org.annals.api.savedview.DeleteSavedView;
import org.annals.api.savedview.ReviseSavedView;
import org.annals.api.savedview.SavedViewDetails;
import org.annals.api.savedview.ShareSavedView;
import org.annals.api.savedview.UnshareSavedView;
import org.annals.command.decision.Actor;
import org.annals.command.decision.Commands;
import org.annals.command.input.SingleLine;
import org.annals.platform.request.IdempotentIds;
import org.annals.platform.request.IfMatch;
import org.annals.platform.request.OneDecision;
import org.annals.platform.request.Written;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Saved views over HTTP. */
@RestController
@RequestMapping("/api/v1/saved-views")
class SavedViewController {
    private final Commands commands;

    SavedViewController(Commands commands) {
        this.commands = commands;
    }

    /** A new view: of which list, under which name, with which of the list's parameters. */
    record NewSavedViewRequest(
            @NotBlank String list,
            @NotBlank @SingleLine @Size(max = 80) String name,
            @NotNull Map<String, String> parameters) {}

    /** What a view is called and shows from now on. */
    record SavedViewRequest(
            @NotBlank @SingleLine @Size(max = 80) String name,
            @NotNull Map<String, String> parameters) {}

    /** For oneself; sharing comes after. */
    @PostMapping
    @OneDecision
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Written> create(@Valid @RequestBody NewSavedViewRequest request) {
        UUID id = IdempotentIds.newId("savedview");
        var details = SavedViewDetails.of(request.name().strip(), request.parameters());
        return commands.create(
                "/api/v1/saved-views",
                id,
                new CreateSavedView(id, Actor.current().id(), request.list(), details));
    }

    @PutMapping("/{id}")
    ResponseEntity<Written> revise(
            @PathVariable UUID id, IfMatch ifMatch, @Valid @RequestBody SavedViewRequest request) {
        var details = SavedViewDetails.of(request.name().strip(), request.parameters());
        return commands.change(
                id, new ReviseSavedView(id, ifMatch.version(), Actor.current().id(), details));
    }

    /** Lets everybody see it. Repeating it changes nothing. */
    @PostMapping("/{id}/share")
    @OneDecision
    ResponseEntity<Written> share(@PathVariable UUID id) {
        return commands.change(id, new ShareSavedView(id, Actor.current().id()));
    }

    /** Makes it private again, which administrators may do too. Repeating it changes nothing. */
    @PostMapping("/{id}/unshare")
    @OneDecision
    ResponseEntity<Written> unshare(@PathVariable UUID id) {
        Actor actor = Actor.current();
        return commands.change(id, new UnshareSavedView(id, actor.id(), actor.admin()));
    }

    /** Gives it up; administrators may do that to shared ones too. */
    @DeleteMapping("/{id}")
    ResponseEntity<Written> delete(@PathVariable UUID id) {
        Actor actor = Actor.current();
        return commands.change(id, new DeleteSavedView(id, actor.id(), actor.admin()));
    }
}
