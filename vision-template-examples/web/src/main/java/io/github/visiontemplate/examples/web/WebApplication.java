package io.github.visiontemplate.examples.web;

import io.github.visiontemplate.examples.web.demo.DemoSettings;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the reference host. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WebApplication {

  /**
   * Starts the host with the settings of its environment; the README lists them. With the argument
   * {@code demo}, it is a demonstration.
   */
  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(WebApplication.class);
    if (List.of(arguments).contains("demo")) {
      application.setDefaultProperties(DemoSettings.settings());
    }
    application.run(arguments);
  }
}
