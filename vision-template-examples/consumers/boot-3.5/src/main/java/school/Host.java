package school;

import io.github.visiontemplate.importing.VisionImport;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Sex;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** A web host: takes a school's workbook, and answers what came of it. */
@SpringBootApplication
public class Host {

  static final SchoolId SCHOOL = new SchoolId("1101050012");
  static final List<Student> PUPILS =
      List.of(
          pupil("S1", "G110101201503150018", "王安", Sex.MALE),
          pupil("S2", "G110101201503150026", "李博", Sex.FEMALE),
          pupil("S3", "G110101201507201011", "张晨", Sex.MALE));

  public static void main(String[] arguments) {
    SpringApplication.run(Host.class, arguments);
  }

  @Bean
  StudentDirectory pupils() {
    return InMemoryStudentDirectory.of(PUPILS);
  }

  @Bean
  ScreeningStore screenings() {
    return new InMemoryScreeningStore();
  }

  @Bean
  VisionImport visionImport(StudentDirectory pupils, ScreeningStore screenings) {
    return VisionImport.builder().directory(pupils).store(screenings).build();
  }

  private static Student pupil(String key, String text, String name, Sex sex) {
    NationalStudentNumber number = NationalStudentNumber.of(text);
    return new Student(new StudentKey(key), number, name, sex, number.birthDate(), SCHOOL);
  }
}
