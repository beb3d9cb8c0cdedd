//! How many texts the part has that all sheets share, and how many it says that it has. The reader makes
//! room for as many as it says, before it has seen one.

/// Counts while the part is unfolded, piece by piece.
#[derive(Debug, Default)]
pub struct Counter {
    count: u64,
    /// The most that any `uniqueCount` says.
    said: u64,
    /// The end of the piece before, where a tag or a number may have begun.
    rest: Vec<u8>,
}

/// What an attribute that says so is called.
const NAME: &[u8] = b"uniqueCount";
/// Bytes in which no program needs more than a name and its number. What goes on for longer is hiding.
const LONGEST: usize = 4_096;
/// Some programs count more texts than they write. Room for as many more does no harm.
const MORE: u64 = 100_000;

impl Counter {
    /// Looks at the next piece.
    pub fn look(&mut self, piece: &[u8]) {
        let mut bytes = std::mem::take(&mut self.rest);
        let seen = bytes.len();
        bytes.extend_from_slice(piece);
        for at in memchr::memmem::find_iter(&bytes, b"si") {
            // A tag is counted when what stands behind its name comes into view.
            self.count += u64::from(at + 2 >= seen && is_tag(&bytes, at));
        }
        let mut kept = bytes.len().saturating_sub(NAME.len());
        for at in memchr::memmem::find_iter(&bytes, NAME) {
            let behind = bytes.get(at + NAME.len()..).unwrap_or_default();
            match number(behind) {
                Some(said) => self.said = self.said.max(said),
                None if behind.len() > LONGEST => self.said = u64::MAX,
                None => kept = kept.min(at),
            }
        }
        self.rest = bytes.split_off(kept);
    }

    /// How many texts there are, at most.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Whether room for as many texts as the part says would be about what they need.
    pub fn is_true(&self) -> bool {
        self.said <= self.count.saturating_mul(2).saturating_add(MORE)
    }
}

/// Whether the name of an element begins here and ends two letters on; a prefix may stand before it.
fn is_tag(bytes: &[u8], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| bytes.get(at));
    let behind = bytes.get(at + 2);
    matches!(before, Some(b'<' | b':'))
        && matches!(behind, Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n'))
}

/// The number in `="12"`, a great one where it is none, as the reader may see more in it than is seen here;
/// `None` while its end is not in view.
fn number(behind: &[u8]) -> Option<u64> {
    let mut bytes = behind.iter().copied().filter(|byte| !byte.is_ascii_whitespace());
    if bytes.next()? != b'=' || !matches!(bytes.next()?, b'"' | b'\'') {
        return Some(0);
    }
    let mut number = 0_u64;
    loop {
        let digit = match bytes.next()? {
            b'"' | b'\'' => return Some(number),
            byte if byte.is_ascii_digit() => u64::from(byte - b'0'),
            _ => u64::MAX,
        };
        number = number.saturating_mul(10).saturating_add(digit);
    }
}

#[cfg(test)]
mod tests {
    use super::Counter;

    #[test]
    fn counted_and_said() {
        let texts = "<si><t>sigh</t></si>".repeat(3);
        let far = " ".repeat(70_000);
        let cases = [
            (format!("<sst count=\"9\" uniqueCount=\"3\">{texts}</sst>"), 3, 3),
            (format!("<x:sst><x:si/>{texts}<si /><sis/>"), 5, 0),
            (format!("<!--{far}--><sst uniqueCount=\"4294967295\">{texts}"), 3, 4_294_967_295),
            (format!("<sst uniqueCount\n = '4294967295'>{texts}{far}"), 3, 4_294_967_295),
            (format!("<sst uniqueCount=\"99999999999999999999\">{texts}"), 3, u64::MAX),
            ("<sst uniqueCount=\"&#52;\"/>".to_owned(), 0, u64::MAX),
            (format!("<si><t>uniqueCount</t></si>{far}<si>"), 2, 0),
            (format!("<sst uniqueCount{}=\"4\">", " ".repeat(1_000)), 0, 4),
            (format!("<sst uniqueCount{far}=\"4\">"), 0, u64::MAX),
        ];
        for (part, count, said) in cases {
            for size in [3, 64, 1 << 16] {
                let mut counter = Counter::default();
                part.as_bytes().chunks(size).for_each(|piece| counter.look(piece));
                let shown: String = part.chars().take(40).collect();
                assert_eq!((counter.count, counter.said), (count, said), "{shown} by {size}");
            }
        }
    }

    #[test]
    fn truth() {
        for (count, said, is_true) in [
            (0, 100_000, true),
            (0, 100_001, false),
            (1_000_000, 2_100_000, true),
            (0, u64::MAX, false),
        ] {
            let counter = Counter { count, said, rest: Vec::new() };
            assert_eq!(counter.is_true(), is_true, "{count} {said}");
        }
    }
}
