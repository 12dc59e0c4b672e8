package io.github.visiontemplate.examples.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the reference host. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WebApplication {

  /** Starts the host with the settings of its environment; the README lists them. */
  public static void main(String[] arguments) {
    SpringApplication.run(WebApplication.class, arguments);
  }
}
