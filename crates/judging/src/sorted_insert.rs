//! Short lists kept in order while they are made. The library's sorts are fast for long lists, and each
//! use of one loads some kilobytes more.

/// Puts an item before the first that has to come after it.
pub fn insert_in_order<T, K: PartialOrd>(list: &mut Vec<T>, item: T, key: impl Fn(&T) -> K) {
    let own = key(&item);
    let place = list.iter().position(|other| key(other) > own).unwrap_or(list.len());
    list.insert(place, item);
}

#[cfg(test)]
mod tests {
    use super::insert_in_order;

    #[test]
    fn equals_keep_the_order_in_which_they_came() {
        let mut list = Vec::new();
        for item in [(2, 'a'), (1, 'b'), (2, 'c'), (3, 'd'), (1, 'e')] {
            insert_in_order(&mut list, item, |(number, _)| *number);
        }
        assert_eq!(list, [(1, 'b'), (1, 'e'), (2, 'a'), (2, 'c'), (3, 'd')]);
    }
}
