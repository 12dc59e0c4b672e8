package io.github.visiontemplate.examples.web.account;

import static org.springframework.security.config.Customizer.withDefaults;

import io.github.visiontemplate.examples.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/** Who gets in, and what a browser may do with a page. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** Nothing from elsewhere, no script or style within a page, no frame. */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /** How many browsers may use an account at the same time. */
  private static final int SESSIONS = 5;

  private final UploadGate gate;

  SecurityConfiguration(WebSettings settings) {
    gate = new UploadGate(settings);
  }

  /** The API: a token with each request, and no session. */
  @Bean
  @Order(1)
  SecurityFilterChain api(HttpSecurity http, Tokens tokens) throws Exception {
    return http.securityMatcher("/api/**")
        .csrf(csrf -> csrf.disable())
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
        .addFilterAfter(gate, TokenFilter.class)
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(
                    (request, response, failure) -> {
                      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                      response.sendError(HttpStatus.UNAUTHORIZED.value());
                    }))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .headers(SecurityConfiguration::headers)
        .build();
  }

  /** The pages: people log in. */
  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http, SessionRegistry sessions) throws Exception {
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers("/login", "/static/**", "/webjars/**", "/error")
                    .permitAll()
                    .requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator/**", "/system/**")
                    .hasRole(Role.CITY.name())
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/", false))
        .logout(logout -> logout.logoutSuccessUrl("/login?left"))
        .sessionManagement(
            management ->
                management
                    .sessionFixation(fixation -> fixation.changeSessionId())
                    .maximumSessions(SESSIONS)
                    .sessionRegistry(sessions)
                    .expiredUrl("/login?expired"))
        .addFilterBefore(new LoginThrottle(), UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(gate, CsrfFilter.class)
        .csrf(withDefaults())
        .headers(SecurityConfiguration::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
  }

  @Bean
  PasswordEncoder passwords() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SessionRegistry sessions() {
    return new SessionRegistryImpl();
  }

  /** Tells the registry of sessions that ended. */
  @Bean
  static HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }
}
