//! Where in a long list a patent stands, by its number.

use std::rc::Rc;

use zhice_model::Patent;

/// The numbers in a list with their positions, in order of the numbers.
#[derive(Debug, Default)]
pub struct Index(Vec<(u64, usize)>);

impl Index {
    /// The index of a list.
    #[must_use]
    pub fn of<'a>(list: impl IntoIterator<Item = &'a Rc<Patent>>) -> Self {
        let numbers = list.into_iter().enumerate().map(|(at, patent)| (key(patent), at));
        let mut numbers: Vec<(u64, usize)> = numbers.collect();
        numbers.sort_unstable();
        Self(numbers)
    }

    /// Where the patent of this number stands among those of the list.
    pub fn find<'a>(
        &self,
        patent: &Patent,
        get: impl Fn(usize) -> Option<&'a Rc<Patent>>,
    ) -> Option<usize> {
        let key = key(patent);
        let from = self.0.partition_point(|(number, _)| *number < key);
        let alike = self.0.iter().skip(from).take_while(|(number, _)| *number == key);
        alike.map(|(_, at)| *at).find(|at| get(*at).is_some_and(|it| is_same(it, patent)))
    }
}

/// Whether two patents have one number.
#[must_use]
pub fn is_same(one: &Patent, other: &Patent) -> bool {
    one.application_number.digits() == other.application_number.digits()
}

/// An application number as a number, by which long lists are searched.
fn key(patent: &Patent) -> u64 {
    patent.application_number.digits().parse().unwrap_or_default()
}
