package io.github.visiontemplate.store;

import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.schema.TemplateFamily;
import io.github.visiontemplate.table.TemplateFile;
import java.time.Instant;

/**
 * Who uploads what: the start of an upload record (上传记录).
 *
 * @param uploader who acts
 * @param file the file's name, size and hash
 * @param origin the family of template that the file was
 * @param at when the upload began
 */
public record UploadHeader(
    Uploader uploader, TemplateFile.Facts file, TemplateFamily origin, Instant at) {}
