package school;

import io.github.visiontemplate.model.StudentKey;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.semester.Semester;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.PupilScope;
import io.github.visiontemplate.store.Reversal;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.StoreView;
import io.github.visiontemplate.store.StoredScreening;
import io.github.visiontemplate.store.UploadHeader;
import io.github.visiontemplate.store.UploadId;
import io.github.visiontemplate.store.UploadRecord;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In place of a database, the store in memory: what is tried here is the contract. */
final class OurStore implements ScreeningStore {

  private final ScreeningStore memory = new InMemoryScreeningStore();

  @Override
  public StoreSession begin(UploadHeader upload) {
    return memory.begin(upload);
  }

  @Override
  public StoreView preview(UploadHeader upload) {
    return memory.preview(upload);
  }

  @Override
  public Map<StudentKey, StoredScreening> find(Collection<StudentKey> students, Semester semester) {
    return memory.find(students, semester);
  }

  @Override
  public List<UploadRecord> uploads(Uploader uploader, int most) {
    return memory.uploads(uploader, most);
  }

  @Override
  public Optional<Reversal> revert(UploadId upload, Uploader by, Instant at, PupilScope scope) {
    return memory.revert(upload, by, at, scope);
  }
}
