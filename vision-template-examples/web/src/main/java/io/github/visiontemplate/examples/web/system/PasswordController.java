package io.github.visiontemplate.examples.web.system;

import io.github.visiontemplate.examples.web.account.Actor;
import io.github.visiontemplate.examples.web.system.AccountService.RefusedException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people change their own password. */
@Controller
@RequestMapping("/account/password")
class PasswordController {

  private static final int UNPROCESSABLE = 422;

  private final AccountService service;

  PasswordController(AccountService service) {
    this.service = service;
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("shortest", AccountService.SHORTEST_PASSWORD);
    return "system/password";
  }

  @PostMapping
  String change(
      Actor actor,
      @RequestParam String old,
      @RequestParam String password,
      HttpSession session,
      Model model,
      HttpServletResponse response) {
    try {
      service.changePassword(actor, old, password, session.getId());
      return "redirect:/account/password?done";
    } catch (RefusedException e) {
      model.addAttribute("refusal", e.refusal());
      response.setStatus(UNPROCESSABLE);
      return form(model);
    }
  }
}
