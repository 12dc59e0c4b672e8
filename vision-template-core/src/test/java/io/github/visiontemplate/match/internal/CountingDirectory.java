package io.github.visiontemplate.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.match.Match;
import io.github.visiontemplate.match.StudentDirectory;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A directory that counts how often it is asked, and never lets itself be asked too much at once.
 */
record CountingDirectory(StudentDirectory directory, AtomicInteger asked)
    implements StudentDirectory {

  @Override
  public Map<NationalStudentNumber, Match> findByNumber(
      Set<NationalStudentNumber> numbers, Uploader uploader) {
    asked.incrementAndGet();
    assertThat(numbers.size()).isBetween(1, 1000);
    return directory.findByNumber(numbers, uploader);
  }

  @Override
  public Map<StudentKey, Match> findByKey(Set<StudentKey> keys, Uploader uploader) {
    return directory.findByKey(keys, uploader);
  }
}
