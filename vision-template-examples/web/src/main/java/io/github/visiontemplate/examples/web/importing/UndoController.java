package io.github.visiontemplate.examples.web.importing;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.store.Reversal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page before an undo: what would happen, what would stay, and why. */
@Controller
@RequestMapping("/imports/{id}/undo")
class UndoController {

  private final ImportUploads uploads;
  private final ImportUndo undo;
  private final KeptRecords kept;

  UndoController(ImportUploads uploads, ImportUndo undo, KeptRecords kept) {
    this.uploads = uploads;
    this.undo = undo;
    this.kept = kept;
  }

  @GetMapping
  String show(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean changed,
      Model model) {
    ImportRecord upload = uploads.find(actor, id);
    Undo found = undo.preview(upload).orElse(null);
    List<Reversal.Kept> stays = found == null ? List.of() : found.reversal().kept();
    model.addAttribute("upload", upload);
    model.addAttribute("undo", found);
    model.addAttribute("kept", kept.shown(actor, upload, stays));
    model.addAttribute("changed", changed);
    return "imports/undo";
  }

  @PostMapping
  String run(Actor actor, @PathVariable String id, @RequestParam String digest) {
    boolean isUndone = undo.undo(actor, uploads.find(actor, id), digest);
    return "redirect:/imports/" + id + (isUndone ? "" : "/undo?changed=true");
  }
}
