/// What the preview adds to each page: it reloads the page, and shows what is wrong over it.
///
/// It builds the overlay from text alone and styles it by properties, which the pages' own security policy allows.
enum LiveScript {
  static let tag = "<script src=\"\(PreviewHandler.ownFolder)live.js\" defer></script>\n"

  /// What is shown before the site has ever been without errors.
  static let problemPage =
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>sitegen</title>"
    + "<p>The site has errors; this page reloads when they are gone.</p>\(tag)</html>\n"

  static let source = """
    (() => {
      const folder = "\(PreviewHandler.ownFolder)";
      let overlay;
      const show = (text) => {
        overlay?.remove();
        overlay = undefined;
        if (!text) return;
        overlay = document.createElement("div");
        overlay.setAttribute("role", "alert");
        overlay.dataset.sitegen = "problems";
        Object.assign(overlay.style, {
          position: "fixed", inset: "auto 0 0 0", maxHeight: "60vh", overflow: "auto", zIndex: "2147483647",
          padding: "1rem 1.25rem", background: "#1b1b1f", color: "#f4f4f5", borderTop: "4px solid #f87171",
          font: "14px/1.5 ui-monospace, monospace", whiteSpace: "pre", boxSizing: "border-box",
        });
        const close = document.createElement("button");
        close.type = "button";
        close.textContent = "Hide (Esc)";
        Object.assign(close.style, { float: "right", font: "inherit", padding: ".25rem .75rem", cursor: "pointer" });
        close.addEventListener("click", () => show(""));
        const words = document.createElement("div");
        words.textContent = text;
        overlay.append(close, words);
        document.body.append(overlay);
      };
      addEventListener("keydown", (event) => { if (event.key === "Escape" && overlay) show(""); });
      const look = async () => {
        try { show(await (await fetch(folder + "problems")).text()); } catch { /* The server is gone for now. */ }
      };
      const events = new EventSource(folder + "events");
      let wasOpen = false;
      // After the server came back, the page may be an old one.
      events.addEventListener("open", () => { if (wasOpen) location.reload(); wasOpen = true; look(); });
      events.addEventListener("pages", () => location.reload());
      events.addEventListener("problems", look);
      addEventListener("pagehide", () => events.close());
    })();

    """
}
